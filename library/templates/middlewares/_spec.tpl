{{/*
The spec of a Middleware. cors, redirectToHttps, and the names in a chain and in headers are short forms; everything
else stands under Traefik's own key and goes through as it is.
In:  a middleware of the model {kind, settings}.
Out: the object as JSON.
*/}}
{{- define "portico.lib.middleware.spec" -}}
{{- $short := list "cors" "redirectToHttps" "chain" "headers" -}}
{{- if has .kind $short -}}
  {{- include (printf "portico.lib.middleware.%s" .kind) .settings -}}
{{- else -}}
  {{- toJson (dict .kind .settings) -}}
{{- end -}}
{{- end -}}
