{{/*
chain: middlewares by name, in the order in which a request meets them.
In:  {middlewares: a list of names}.
Out: the spec as JSON.
*/}}
{{- define "portico.lib.middleware.chain" -}}
{{- $names := list -}}
{{- range .middlewares -}}
  {{- $names = append $names (dict "name" .) -}}
{{- end -}}
{{- toJson (dict "chain" (dict "middlewares" $names)) -}}
{{- end -}}
