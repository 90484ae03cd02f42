{{/*
Tells whether the wide claim matches every request of the narrow one on a common entry point.
In:  narrow, wide: {entry, path}.
Out: "yes" or nothing.
*/}}
{{- define "portico.lib.model.overlap" -}}
{{- $narrow := .narrow.path.path | default "/" -}}
{{- $wide := .wide.path.path | default "/" -}}
{{- $same := and (eq $narrow $wide) (eq .narrow.path.pathType .wide.path.pathType) -}}
{{- $under := and (ne .wide.path.pathType "Exact") (hasPrefix $wide $narrow) -}}
{{- $common := false -}}
{{- $others := .wide.entry.settings.entryPoints | default list -}}
{{- range .narrow.entry.settings.entryPoints | default list -}}
  {{- if has . $others -}}{{- $common = true -}}{{- end -}}
{{- end -}}
{{- if and $common (or $same $under) -}}yes{{- end -}}
{{- end -}}
