{{/*
headers: request and response are short for customRequestHeaders and customResponseHeaders; every other field is
Traefik's own.
In:  the settings.
Out: the spec as JSON.
*/}}
{{- define "portico.lib.middleware.headers" -}}
{{- $headers := omit . "request" "response" -}}
{{- if .request -}}
  {{- $_ := set $headers "customRequestHeaders" .request -}}
{{- end -}}
{{- if .response -}}
  {{- $_ := set $headers "customResponseHeaders" .response -}}
{{- end -}}
{{- toJson (dict "headers" $headers) -}}
{{- end -}}
