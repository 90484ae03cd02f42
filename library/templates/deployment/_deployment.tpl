{{/*
portico.deployment prints a Deployment for every component.
In:  the chart's context.
*/}}
{{- define "portico.deployment" -}}
{{- $model := include "portico.lib.model.load" (dict "root" . "define" "portico.deployment") | fromJson -}}
{{- range $component := $model.components -}}
  {{- include "portico.lib.document" (include "portico.lib.deployment.object" (dict "root" $ "model" $model "component" $component) | fromJson) -}}
{{- end -}}
{{- end -}}
