{{/*
Turns Ingress entries into Ingress objects. A router priority belongs to a whole Ingress in Traefik, so a path with a
priority of its own becomes an Ingress of its own.
In:  the context.
Out: a list of objects, by resource name, as JSON: an entry each, with its part of the paths and one priority.
*/}}
{{- define "portico.lib.model.split" -}}
{{- $fullname := .model.fullname -}}
{{- $objects := dict -}}
{{- $names := list -}}
{{- range $entry := .model.ingresses -}}
  {{- $together := list -}}
  {{- $alone := list -}}
  {{- range $path := $entry.paths -}}
    {{- if $path.separate -}}
      {{- $alone = append $alone (dict
        "resource" (include "portico.lib.name.join" (list $fullname $entry.name $path.name "ingress")) "paths" (list $path)) -}}
    {{- else -}}
      {{- $together = append $together $path -}}
    {{- end -}}
  {{- end -}}
  {{- if $together -}}
    {{- $alone = prepend $alone (dict "resource" $entry.resource "paths" $together) -}}
  {{- end -}}
  {{- range $part := $alone -}}
    {{- $object := deepCopy $entry -}}
    {{- include "portico.lib.map.merge" (dict "into" $object "over" $part) -}}
    {{- $priority := (first $part.paths).priority -}}
    {{- if $priority -}}
      {{- $_ := set $object "priority" $priority -}}
    {{- end -}}
    {{- $id := printf "%s %s" $part.resource (first $part.paths).key -}}
    {{- $names = append $names $id -}}
    {{- $_ := set $objects $id $object -}}
  {{- end -}}
{{- end -}}
{{- $sorted := list -}}
{{- range sortAlpha $names -}}
  {{- $sorted = append $sorted (get $objects .) -}}
{{- end -}}
{{- toJson $sorted -}}
{{- end -}}
