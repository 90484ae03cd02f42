{{/*
The IngressRoutes that the values ask for: ingressRoute and ingressRoutes, without those whose rules are all off.
In:  the context: root, values, environment, model.
Out: a list of entries as JSON.
*/}}
{{- define "portico.lib.model.routes" -}}
{{- $context := . -}}
{{- $routes := list -}}
{{- range include "portico.lib.model.entries" (dict "values" .values "single" "ingressRoute" "plural" "ingressRoutes") | fromJsonArray -}}
  {{- $route := include "portico.lib.model.entry" (dict
    "context" $context "kind" "route" "template" "portico.ingressroute" "defaults" (list "ingressRoute")
    "key" .key "name" .name "entry" .entry) | fromJson -}}
  {{- if $route.paths -}}
    {{- $routes = append $routes $route -}}
  {{- end -}}
{{- end -}}
{{- toJson $routes -}}
{{- end -}}
