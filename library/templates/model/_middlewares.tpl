{{/*
The chart's middlewares, each with exactly one kind, as Traefik drops every router that uses one with none or two.
In:  the context.
Out: a list of {key, name, kind, settings} as JSON.
*/}}
{{- define "portico.lib.model.middlewares" -}}
{{- $context := . -}}
{{- $middlewares := list -}}
{{- range include "portico.lib.model.entries" (dict "values" .values "single" "" "plural" "middlewares") | fromJsonArray -}}
  {{- $entry := deepCopy .entry -}}
  {{- include "portico.lib.map.prune" (dict "map" $entry) -}}
  {{- $kinds := keys (omit $entry "enabled" "annotations" "labels") | sortAlpha -}}
  {{- if ne (len $kinds) 1 -}}
    {{- include "portico.lib.fail" (dict "root" $context.root "message" (printf
      "%s has %s, and a middleware is of one kind: %s" .key
      (empty $kinds | ternary "no kind" (printf "%d kinds (%s)" (len $kinds) (join ", " $kinds)))
      (empty $kinds | ternary "name one, such as stripPrefix, cors or basicAuth" "write one entry each, and a chain that lists them"))) -}}
  {{- end -}}
  {{- $kind := first $kinds -}}
  {{- $middleware := dict "key" .key "name" .name "kind" $kind "settings" (get $entry $kind) -}}
  {{- range $map := list "annotations" "labels" -}}
    {{- $_ := set $middleware $map (include "portico.lib.text.renderMap" (dict "root" $context.root "map" (get $entry $map | default dict)) | fromJson) -}}
  {{- end -}}
  {{- $middlewares = append $middlewares $middleware -}}
{{- end -}}
{{- toJson $middlewares -}}
{{- end -}}
