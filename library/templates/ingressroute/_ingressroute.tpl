{{/*
portico.ingressroute prints the IngressRoutes of portico.ingressRoute and portico.ingressRoutes.
In:  the chart's context.
*/}}
{{- define "portico.ingressroute" -}}
{{- $model := include "portico.lib.model.load" (dict "root" . "define" "portico.ingressroute") | fromJson -}}
{{- range $route := $model.routes -}}
  {{- include "portico.lib.document" (include "portico.lib.ingressroute.object" (dict "model" $model "route" $route) | fromJson) -}}
{{- end -}}
{{- end -}}
