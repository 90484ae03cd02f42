{{/*
portico.service prints a Service for every component.
In:  the chart's context.
*/}}
{{- define "portico.service" -}}
{{- $model := include "portico.lib.model.load" (dict "root" . "define" "portico.service") | fromJson -}}
{{- range $component := $model.components -}}
  {{- include "portico.lib.document" (include "portico.lib.service.object" (dict "model" $model "component" $component) | fromJson) -}}
{{- end -}}
{{- end -}}
