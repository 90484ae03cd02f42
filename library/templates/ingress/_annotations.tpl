{{/*
The annotations of an Ingress. Without router.entrypoints Traefik would also serve it on its metrics entry point, and
spec.tls alone makes no TLS router (traefik: TLS of Ingress; entry points and models).
In:  model, ingress.
Out: a map of texts as JSON.
*/}}
{{- define "portico.lib.ingress.annotations" -}}
{{- $model := .model -}}
{{- $ingress := .ingress -}}
{{- $router := "traefik.ingress.kubernetes.io/router" -}}
{{- $annotations := dict -}}
{{- if $ingress.settings.entryPoints -}}
  {{- $_ := set $annotations (printf "%s.entrypoints" $router) (join "," $ingress.settings.entryPoints) -}}
{{- end -}}
{{- if $ingress.tls -}}
  {{- $_ := set $annotations (printf "%s.tls" $router) "true" -}}
{{- end -}}
{{- if $ingress.priority -}}
  {{- $_ := set $annotations (printf "%s.priority" $router) ($ingress.priority | int64 | toString) -}}
{{- end -}}
{{- $ids := list -}}
{{- range $ingress.middlewares -}}
  {{- $ids = append $ids (include "portico.lib.middleware.id" (dict "namespace" $model.namespace "name" .)) -}}
{{- end -}}
{{- if $ids -}}
  {{- $_ := set $annotations (printf "%s.middlewares" $router) (join "," $ids) -}}
{{- end -}}
{{- if $ingress.issuer -}}
  {{- $_ := set $annotations $ingress.issuer.annotation $ingress.issuer.name -}}
{{- end -}}
{{- include "portico.lib.map.merge" (dict "into" $annotations "over" $ingress.annotations) -}}
{{- toJson $annotations -}}
{{- end -}}
