{{/*
One IngressRoute.
In:  model, route (an entry of the model).
Out: the object as JSON.
*/}}
{{- define "portico.lib.ingressroute.object" -}}
{{- $route := .route -}}
{{- $rules := list -}}
{{- range $path := $route.paths -}}
  {{- $rules = append $rules (include "portico.lib.ingressroute.rule" (dict "route" $route "path" $path) | fromJson) -}}
{{- end -}}
{{- $spec := dict "routes" $rules -}}
{{- if $route.settings.entryPoints -}}
  {{- $_ := set $spec "entryPoints" $route.settings.entryPoints -}}
{{- end -}}
{{- /* Traefik takes an IngressRoute without a class as one of class "traefik" (traefik: IngressRoute, class). */ -}}
{{- if ne ($route.settings.ingressClassName | default "traefik") "traefik" -}}
  {{- $_ := set $spec "ingressClassName" $route.settings.ingressClassName -}}
{{- end -}}
{{- if $route.tls -}}
  {{- $_ := set $spec "tls" (dict "secretName" $route.tls.secretName) -}}
{{- end -}}
{{- toJson (dict
  "apiVersion" "traefik.io/v1alpha1"
  "kind" "IngressRoute"
  "metadata" (include "portico.lib.metadata" (dict "model" .model "name" $route.resource "labels" $route.labels "annotations" $route.annotations) | fromJson)
  "spec" $spec) -}}
{{- end -}}
