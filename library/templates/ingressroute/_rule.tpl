{{/*
One rule of an IngressRoute: what it matches, what it passes through, where it leads.
In:  route, path.
Out: the object as JSON.
*/}}
{{- define "portico.lib.ingressroute.rule" -}}
{{- $path := .path -}}
{{- $match := $path.match | default (include "portico.lib.rule.write" (dict "hosts" .route.hosts "path" $path.path "pathType" $path.pathType)) -}}
{{- $services := list -}}
{{- range $path.backends -}}
  {{- $services = append $services (include "portico.lib.ingressroute.service" . | fromJson) -}}
{{- end -}}
{{- $rule := dict "kind" "Rule" "match" $match "services" $services -}}
{{- if $path.priority -}}
  {{- $_ := set $rule "priority" ($path.priority | int64) -}}
{{- end -}}
{{- $middlewares := list -}}
{{- range concat .route.middlewares ($path.middlewares | default list) -}}
  {{- $middlewares = append $middlewares (dict "name" .) -}}
{{- end -}}
{{- if $middlewares -}}
  {{- $_ := set $rule "middlewares" $middlewares -}}
{{- end -}}
{{- toJson $rule -}}
{{- end -}}
