; Read by electron-builder's NSIS installer. Written from Microsoft's documentation of icacls and net localgroup;
; never run so far (docs/release.md).
;
; The desk's folder belongs to one local group: SYSTEM and the administrators in full, the group to change, nobody else.
; Any account may make folders in ProgramData, so one that is there already is first taken from whoever made it.

!macro customInstall
  ReadEnvStr $0 PROGRAMDATA
  nsExec::ExecToLog '"$SYSDIR\net.exe" localgroup SafeHavenDesk /add /comment:"May start the desk"'
  Pop $1 ; 2 when the group is there already; a group that could not be made shows below
  CreateDirectory "$0\SafeHavenDesk"
  nsExec::ExecToLog '"$SYSDIR\icacls.exe" "$0\SafeHavenDesk" /setowner "*S-1-5-32-544" /T /L'
  Pop $1
  nsExec::ExecToLog '"$SYSDIR\icacls.exe" "$0\SafeHavenDesk" /inheritance:r /grant:r "*S-1-5-18:(OI)(CI)F" "*S-1-5-32-544:(OI)(CI)F" "SafeHavenDesk:(OI)(CI)M"'
  Pop $2
  ${If} $1 != 0
  ${OrIf} $2 != 0
    MessageBox MB_ICONSTOP "The folder of the desk could not be closed to others. The desk was not installed. Nothing is lost."
    Abort
  ${EndIf}
!macroend

; Removing the program never removes a desk: a retention rule decides when the survivors' files go.
!macro customUnInstall
!macroend
