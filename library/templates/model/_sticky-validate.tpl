{{/*
A sticky cookie with sameSite none and without secure is thrown away by browsers.
In:  root, key (of what holds it), sticky (may be absent).
Out: nothing.
*/}}
{{- define "portico.lib.sticky.validate" -}}
{{- $sticky := .sticky | default dict -}}
{{- if and (eq (toString $sticky.sameSite) "none") (not $sticky.secure) -}}
  {{- include "portico.lib.fail" (dict "root" .root "message" (printf
    "%s.sticky has sameSite none without secure, and browsers drop such a cookie: set secure: true" .key)) -}}
{{- end -}}
{{- end -}}
