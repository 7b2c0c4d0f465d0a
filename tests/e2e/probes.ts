/**
 * Every way that we know in which a page could reach a server or run what was not packaged. Runs in a page, alone
 * with what it is given. The answers are `ran` for code that ran and the number of WebRTC's candidates; everything
 * else has to be asked of the server, which sees the path of each.
 * @param out where to, such as `http://127.0.0.1:1`
 */
export async function tryEveryWayOut(out: string): Promise<{ ran: string[]; candidates: number }> {
  // The debugger that brings this in may run text whatever the policy says, as long as its own call lasts.
  await new Promise((done) => setTimeout(done, 0));
  const ran: string[] = [];
  Object.assign(window, { mark: (name: string) => ran.push(name) });
  const tried = (work: () => unknown) => {
    try {
      void Promise.resolve(work()).catch(() => undefined);
    } catch {
      // Refused at once.
    }
  };
  const put = (html: string) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    document.body.append(template.content);
  };
  const script = (attributes: Record<string, string>, text = '') => {
    const element = Object.assign(document.createElement('script'), attributes);
    element.textContent = text;
    document.body.append(element);
  };
  const socket = out.replace('http', 'ws');

  tried(() => fetch(`${out}/fetch`, { mode: 'no-cors' }));
  tried(() => {
    const request = new XMLHttpRequest();
    request.open('GET', `${out}/xhr`);
    request.send();
  });
  tried(() => new WebSocket(`${socket}/socket`));
  tried(() => new EventSource(`${out}/events`));
  tried(() => navigator.sendBeacon(`${out}/beacon`));
  tried(() => import(`${out}/import.js`));
  tried(() => window.open(`${out}/window`));
  tried(() => navigator.serviceWorker.register(`${out}/service-worker.js`));
  put(`<img src="${out}/image"><img srcset="${out}/srcset 1x"><video src="${out}/video"></video>
    <object data="${out}/object"></object><embed src="${out}/embed"><iframe src="${out}/frame"></iframe>
    <link rel="stylesheet" href="${out}/style"><link rel="prefetch" href="${out}/prefetch">
    <link rel="preload" as="image" href="${out}/preload"><link rel="modulepreload" href="${out}/modulepreload.js">
    <link rel="dns-prefetch" href="//dns-prefetch.invalid"><link rel="preconnect" href="${out}">
    <style>@font-face { font-family: far; src: url(${out}/font) } .far { font-family: far }
    .background { background: url(${out}/background) }</style><p class="far background">far</p>
    <svg width="9" height="9"><image href="${out}/svg-image" width="9" height="9"/></svg>
    <iframe name="sink"></iframe><form method="post" target="sink" action="${out}/form"></form>
    <a id="blank" target="_blank" href="${out}/blank">x</a><a id="ping" ping="${out}/ping" href="#x">x</a>
    <iframe srcdoc="<script>parent.mark('srcdoc')</script>"></iframe>
    <iframe src="javascript:parent.mark('address')"></iframe><b id="handler" onclick="mark('handler')">x</b>`);
  script({ src: `${out}/script.js` });
  script({}, "mark('inline')");
  script({ type: 'module' }, "mark('module')");
  script({ src: URL.createObjectURL(new Blob(["mark('blob')"], { type: 'text/javascript' })) });
  script({ src: "data:text/javascript,mark('data')" });
  document.forms[document.forms.length - 1]?.submit();
  for (const id of ['blank', 'ping', 'handler']) document.getElementById(id)?.click();
  // biome-ignore lint/security/noGlobalEval: whether it runs is the question
  tried(() => eval("mark('eval')"));
  tried(() => new Function("mark('function')")());
  tried(() => setTimeout("mark('timer')" as unknown as () => void, 0));
  tried(() => {
    const text = `postMessage('ran'); fetch('${out}/worker', { mode: 'no-cors' }); importScripts('${out}/worker.js')`;
    const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
    worker.onmessage = () => ran.push('worker');
    worker.onerror = (event) => event.preventDefault();
  });

  let candidates = 0;
  const peers: RTCPeerConnection[] = [];
  tried(async () => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: out.replace('http://', 'stun:') }] });
    peers.push(peer);
    peer.onicecandidate = ({ candidate }) => {
      if (candidate?.candidate) candidates += 1;
    };
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  });
  await new Promise((done) => setTimeout(done, 2500));
  for (const peer of peers) peer.close();
  return { ran: ran.sort(), candidates };
}

/** The paths that a server sees of a page without rules. */
export const WAYS: readonly string[] = [
  ...['background', 'beacon', 'blank', 'embed', 'events', 'fetch', 'font', 'form', 'frame', 'image', 'import.js'],
  ...['modulepreload.js', 'object', 'ping', 'prefetch', 'preload', 'script.js', 'socket', 'srcset', 'style'],
  ...['svg-image', 'video', 'window', 'worker', 'worker.js', 'xhr'],
].map((name) => `/${name}`);

/** The code that runs in a page without rules. */
export const CODE_THAT_RAN: readonly string[] = [
  ...['address', 'blob', 'data', 'eval', 'function', 'handler', 'inline', 'module', 'srcdoc', 'timer', 'worker'],
];
