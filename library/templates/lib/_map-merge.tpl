{{/*
Merges a map over another one, in place and at every depth: what `over` says wins, lists are replaced
whole, and a null in `over` replaces too (Sprig's mergeOverwrite skips null, false, 0 and "").
In:  into (changed), over.
Out: nothing.
*/}}
{{- define "portico.lib.map.merge" -}}
{{- $into := .into -}}
{{- range $key, $value := .over -}}
  {{- $old := get $into $key -}}
  {{- if and (kindIs "map" $old) (kindIs "map" $value) -}}
    {{- include "portico.lib.map.merge" (dict "into" $old "over" $value) -}}
  {{- else -}}
    {{- $_ := set $into $key $value -}}
  {{- end -}}
{{- end -}}
{{- end -}}
