{{/*
The Service of a component.
In:  model, component.
Out: the object as JSON.
*/}}
{{- define "portico.lib.service.object" -}}
{{- $component := .component -}}
{{- $own := $component.service | default dict -}}
{{- $annotations := include "portico.lib.service.annotations" . | fromJson -}}
{{- include "portico.lib.map.merge" (dict "into" $annotations "over" ($own.annotations | default dict)) -}}
{{- toJson (dict
  "apiVersion" "v1"
  "kind" "Service"
  "metadata" (include "portico.lib.metadata" (dict "model" .model "name" $component.resource "component" $component.name "labels" $own.labels "annotations" $annotations) | fromJson)
  "spec" (dict
    "type" "ClusterIP"
    "selector" $component.selector
    "ports" (list (dict
      "name" $component.portName
      "port" ($component.port | int)
      "targetPort" $component.portName
      "protocol" "TCP")))) -}}
{{- end -}}
