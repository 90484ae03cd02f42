{{/*
An entry as its author means it: the library's and the chart's defaults of its kind under it, nulls gone.
In:  values, defaults (names under portico.defaults, weakest first), entry.
Out: the entry as JSON.
*/}}
{{- define "portico.lib.model.merged" -}}
{{- $all := .values.defaults | default dict -}}
{{- $merged := dict -}}
{{- range .defaults -}}
  {{- include "portico.lib.map.merge" (dict "into" $merged "over" (deepCopy (get $all . | default dict))) -}}
{{- end -}}
{{- include "portico.lib.map.merge" (dict "into" $merged "over" (deepCopy .entry)) -}}
{{- include "portico.lib.map.prune" (dict "map" $merged) -}}
{{- toJson $merged -}}
{{- end -}}
