{{/*
The Deployment of a component.
In:  root, model, component.
Out: the object as JSON.
*/}}
{{- define "portico.lib.deployment.object" -}}
{{- $component := .component -}}
{{- $labels := omit .model.labels "helm.sh/chart" -}}
{{- range $map := list (dict "app.kubernetes.io/component" $component.name) ($component.podLabels | default dict) $component.selector -}}
  {{- include "portico.lib.map.merge" (dict "into" $labels "over" $map) -}}
{{- end -}}
{{- $metadata := dict "labels" $labels -}}
{{- if $component.podAnnotations -}}
  {{- $_ := set $metadata "annotations" (include "portico.lib.text.renderMap" (dict "root" .root "map" $component.podAnnotations) | fromJson) -}}
{{- end -}}
{{- $spec := dict
  "selector" (dict "matchLabels" $component.selector)
  "template" (dict "metadata" $metadata "spec" (include "portico.lib.deployment.pod" . | fromJson)) -}}
{{- if not (kindIs "invalid" $component.replicas) -}}
  {{- $_ := set $spec "replicas" ($component.replicas | int) -}}
{{- end -}}
{{- toJson (dict
  "apiVersion" "apps/v1"
  "kind" "Deployment"
  "metadata" (include "portico.lib.metadata" (dict "model" .model "name" $component.resource "component" $component.name) | fromJson)
  "spec" $spec) -}}
{{- end -}}
