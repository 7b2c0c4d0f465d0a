import { describe, expect, it } from 'vitest';
import { checksOfPlaywright, checksOfVitest, countChecks } from '../../../scripts/lib/report.mjs';

const file = (assertionResults: object[], more: object = {}) => ({
  testResults: [{ name: '/place/tests/unit/a.test.ts', status: 'passed', message: '', assertionResults, ...more }],
});
const test = (fullName: string, status: string, failureMessages: string[] = []) => ({
  fullName,
  status,
  failureMessages,
});

describe('vitest reports', () => {
  it('count passed and failed tests by name', () => {
    const checks = checksOfVitest(
      file([test('adds', 'passed'), test('signs', 'failed', ['\u001b[31mno\u001b[0m'])]),
      '/place',
    );
    const count = countChecks('unit', checks, 1, []);
    expect(count).toMatchObject({ passed: 1, failed: 1 });
    expect(count.lines).toEqual(['  failed: tests/unit/a.test.ts › signs\n    no']);
  });

  it.each(['skipped', 'pending', 'todo', 'disabled'])('a %s test turns the run red', (status) => {
    const count = countChecks('unit', checksOfVitest(file([test('a', 'passed'), test('b', status)]), '/place'), 0, []);
    expect(count).toMatchObject({ passed: 1, failed: 1, lines: ['  NOT RUN: tests/unit/a.test.ts › b'] });
  });

  it('an allowed test that did not run is told, and neither passed nor failed', () => {
    const allowed = [{ suite: 'unit', test: 'tests/unit/a.test.ts › b', reason: 'needs Windows' }];
    const checks = checksOfVitest(file([test('a', 'passed'), test('b', 'skipped')]), '/place');
    const count = countChecks('unit', checks, 0, allowed);
    expect(count).toMatchObject({ passed: 1, failed: 0 });
    expect(count.lines[0]).toContain('NOT RUN, as allowed');
    expect(countChecks('judges', checks, 0, allowed)).toMatchObject({ failed: 1 });
  });

  it('an allowance does not excuse a failure, and one that is not needed is told', () => {
    const allowed = [{ suite: 'unit', test: 'tests/unit/a.test.ts › a', reason: 'needs Windows' }];
    expect(countChecks('unit', checksOfVitest(file([test('a', 'failed')]), '/place'), 1, allowed).failed).toBe(1);
    const count = countChecks('unit', checksOfVitest(file([test('a', 'passed')]), '/place'), 0, allowed);
    expect(count.lines[0]).toContain('no longer needed');
  });

  it('a file that cannot be loaded, and one without a test, fail', () => {
    const broken = checksOfVitest(file([], { status: 'failed', message: 'Cannot find x' }), '/place');
    expect(broken).toEqual([{ name: 'tests/unit/a.test.ts', outcome: 'failed', why: 'Cannot find x' }]);
    expect(countChecks('unit', checksOfVitest(file([]), '/place'), 0, []).failed).toBe(1);
  });

  it('a file that fails outside its tests fails although each test passed', () => {
    const checks = checksOfVitest(file([test('a', 'passed')], { status: 'failed', message: 'afterAll' }), '/place');
    expect(countChecks('unit', checks, 1, [])).toMatchObject({ passed: 1, failed: 1 });
  });

  it('no report, no test, or a program that broke off, is a failure', () => {
    expect(countChecks('unit', checksOfVitest(undefined, '/place'), 128, [])).toMatchObject({ passed: 0, failed: 1 });
    expect(countChecks('unit', [], 0, [])).toMatchObject({ passed: 0, failed: 1 });
    const checks = checksOfVitest(file([test('a', 'passed')]), '/place');
    expect(countChecks('unit', checks, 1, [])).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe('Playwright reports', () => {
  const report = (status: string, message?: string) => ({
    errors: [],
    suites: [
      {
        title: 'desk.spec.ts',
        specs: [{ title: 'opens', tests: [{ status, results: [message ? { error: { message } } : {}] }] }],
        suites: [{ title: 'locked', specs: [{ title: 'hides', tests: [{ status: 'expected', results: [{}] }] }] }],
      },
    ],
  });

  it('count tests of nested groups', () => {
    expect(countChecks('end-to-end', checksOfPlaywright(report('expected')), 0, [])).toMatchObject({
      passed: 2,
      failed: 0,
    });
    const count = countChecks('end-to-end', checksOfPlaywright(report('unexpected', 'no window')), 1, []);
    expect(count).toMatchObject({ passed: 1, failed: 1 });
    expect(count.lines[0]).toBe('  failed: desk.spec.ts › opens\n    no window');
  });

  it.each(['skipped', 'flaky'])('a %s test turns the run red', (status) => {
    expect(countChecks('end-to-end', checksOfPlaywright(report(status)), 0, [])).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('an error before the tests is a failure', () => {
    const checks = checksOfPlaywright({ errors: [{ message: 'No tests found' }], suites: [] });
    expect(countChecks('end-to-end', checks, 1, [])).toMatchObject({ passed: 0, failed: 1 });
  });
});
