{{/*
One service of a rule. Its stickiness stands here, because Traefik does not read annotations of Services that
IngressRoutes use (traefik: annotations, wrong place).
In:  a backend of the model.
Out: the object as JSON.
*/}}
{{- define "portico.lib.ingressroute.service" -}}
{{- $service := dict "name" .name "kind" (eq .type "traefik" | ternary "TraefikService" "Service") -}}
{{- range $field, $value := pick . "port" "scheme" "weight" "passHostHeader" "serversTransport" -}}
  {{- $_ := set $service $field (kindIs "float64" $value | ternary ($value | int) $value) -}}
{{- end -}}
{{- if kindIs "map" .sticky -}}
  {{- $_ := set $service "sticky" (dict "cookie" .sticky) -}}
{{- end -}}
{{- toJson $service -}}
{{- end -}}
