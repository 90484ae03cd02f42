{{/*
redirectToHttps: sends plain HTTP to HTTPS. For a router on a plain entry point.
In:  {permanent}.
Out: the spec as JSON.
*/}}
{{- define "portico.lib.middleware.redirectToHttps" -}}
{{- $redirect := dict "scheme" "https" "permanent" true -}}
{{- include "portico.lib.map.merge" (dict "into" $redirect "over" .) -}}
{{- toJson (dict "redirectScheme" $redirect) -}}
{{- end -}}
