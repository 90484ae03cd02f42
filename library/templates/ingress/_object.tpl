{{/*
One Ingress.
In:  model, ingress (an object of the model).
Out: the object as JSON.
*/}}
{{- define "portico.lib.ingress.object" -}}
{{- $ingress := .ingress -}}
{{- $paths := list -}}
{{- range $ingress.paths -}}
  {{- $backend := first .backends -}}
  {{- $port := kindIs "string" $backend.port | ternary (dict "name" $backend.port) (dict "number" $backend.port) -}}
  {{- $paths = append $paths (dict "path" .path "pathType" .pathType
    "backend" (dict "service" (dict "name" $backend.name "port" $port))) -}}
{{- end -}}
{{- $rules := list -}}
{{- range $ingress.hosts -}}
  {{- $rules = append $rules (dict "host" . "http" (dict "paths" $paths)) -}}
{{- end -}}
{{- $spec := dict "rules" $rules -}}
{{- if $ingress.settings.ingressClassName -}}
  {{- $_ := set $spec "ingressClassName" $ingress.settings.ingressClassName -}}
{{- end -}}
{{- if $ingress.tls -}}
  {{- $_ := set $spec "tls" (list $ingress.tls) -}}
{{- end -}}
{{- $annotations := include "portico.lib.ingress.annotations" . | fromJson -}}
{{- toJson (dict
  "apiVersion" "networking.k8s.io/v1"
  "kind" "Ingress"
  "metadata" (include "portico.lib.metadata" (dict "model" .model "name" $ingress.resource "labels" $ingress.labels "annotations" $annotations) | fromJson)
  "spec" $spec) -}}
{{- end -}}
