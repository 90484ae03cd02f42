{{/*
portico.middlewares prints the Middlewares of portico.middlewares.
In:  the chart's context.
*/}}
{{- define "portico.middlewares" -}}
{{- $model := include "portico.lib.model.load" (dict "root" . "define" "portico.middlewares") | fromJson -}}
{{- range $middleware := $model.middlewares -}}
  {{- include "portico.lib.document" (dict
    "apiVersion" "traefik.io/v1alpha1"
    "kind" "Middleware"
    "metadata" (include "portico.lib.metadata" (dict "model" $model "name" $middleware.name "labels" $middleware.labels "annotations" $middleware.annotations) | fromJson)
    "spec" (include "portico.lib.middleware.spec" $middleware | fromJson)) -}}
{{- end -}}
{{- end -}}
