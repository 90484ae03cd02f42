{{/*
The metadata of a resource: name, namespace, the recommended labels and the chart's own, annotations.
In:  model, name, component (optional), labels and annotations (optional maps of texts).
Out: the map as JSON.
*/}}
{{- define "portico.lib.metadata" -}}
{{- $labels := deepCopy .model.labels -}}
{{- if .component -}}
  {{- $_ := set $labels "app.kubernetes.io/component" .component -}}
{{- end -}}
{{- include "portico.lib.map.merge" (dict "into" $labels "over" (.labels | default dict)) -}}
{{- $annotations := deepCopy .model.annotations -}}
{{- include "portico.lib.map.merge" (dict "into" $annotations "over" (.annotations | default dict)) -}}
{{- $metadata := dict "name" .name "namespace" .model.namespace "labels" $labels -}}
{{- if $annotations -}}
  {{- $_ := set $metadata "annotations" $annotations -}}
{{- end -}}
{{- toJson $metadata -}}
{{- end -}}
