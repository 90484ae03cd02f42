{{/*
The Ingresses that the values ask for: ingress, ingresses and the two of dualIngress.
In:  the context: root, values, environment, model.
Out: a list of entries as JSON.
*/}}
{{- define "portico.lib.model.ingresses" -}}
{{- $context := . -}}
{{- $ingresses := list -}}
{{- range include "portico.lib.model.entries" (dict "values" .values "single" "ingress" "plural" "ingresses") | fromJsonArray -}}
  {{- $ingresses = append $ingresses (include "portico.lib.model.entry" (dict
    "context" $context "kind" "ingress" "template" "portico.ingress" "defaults" (list "ingress")
    "key" .key "name" .name "entry" .entry) | fromJson) -}}
{{- end -}}
{{- $dual := .values.dualIngress | default dict -}}
{{- if and $dual (ne (toString $dual.enabled) "false") -}}
  {{- $shared := omit $dual "enabled" "client" "api" -}}
  {{- range $name := list "client" "api" -}}
    {{- $key := printf "portico.dualIngress.%s" $name -}}
    {{- $own := get $dual $name -}}
    {{- if not (kindIs "map" $own) -}}
      {{- include "portico.lib.fail" (dict "root" $context.root "message" (printf
        "%s is missing, and a dual ingress has a client and an api: add it, or write portico.ingress for a single Ingress" $key)) -}}
    {{- end -}}
    {{- if ne (toString $own.enabled) "false" -}}
      {{- $entry := deepCopy $shared -}}
      {{- include "portico.lib.map.merge" (dict "into" $entry "over" (deepCopy $own)) -}}
      {{- $ingresses = append $ingresses (include "portico.lib.model.entry" (dict
        "context" $context "kind" "ingress" "template" "portico.dual-ingress" "defaults" (list "ingress" $name)
        "key" $key "name" $name "entry" $entry) | fromJson) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- toJson $ingresses -}}
{{- end -}}
