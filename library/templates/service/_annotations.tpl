{{/*
What Traefik reads from a Service behind an Ingress: stickiness and scheme (traefik: annotations on Service). A component
that only IngressRoutes use has them there instead, where they take effect.
In:  model, component.
Out: a map of texts as JSON.
*/}}
{{- define "portico.lib.service.annotations" -}}
{{- $component := .component -}}
{{- $prefix := "traefik.ingress.kubernetes.io/service" -}}
{{- $behindIngress := include "portico.lib.component.used" (dict "component" $component "entries" .model.ingresses) -}}
{{- $behindRoute := include "portico.lib.component.used" (dict "component" $component "entries" .model.routes) -}}
{{- $annotations := dict -}}
{{- if or $behindIngress (not $behindRoute) -}}
  {{- if $component.scheme -}}
    {{- $_ := set $annotations (printf "%s.serversscheme" $prefix) $component.scheme -}}
  {{- end -}}
  {{- if kindIs "map" $component.sticky -}}
    {{- $_ := set $annotations (printf "%s.sticky.cookie" $prefix) "true" -}}
  {{- end -}}
  {{- range $field, $value := $component.sticky | default dict -}}
    {{- $text := kindIs "float64" $value | ternary ($value | int | toString) ($value | toString) -}}
    {{- $_ := set $annotations (printf "%s.sticky.cookie.%s" $prefix (lower $field)) $text -}}
  {{- end -}}
{{- end -}}
{{- toJson $annotations -}}
{{- end -}}
