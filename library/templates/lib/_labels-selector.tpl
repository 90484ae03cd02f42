{{/*
The labels that select a component's pods. They never change between upgrades.
In:  names (name, instance), component.
Out: the map as JSON.
*/}}
{{- define "portico.lib.labels.selector" -}}
{{- toJson (dict
  "app.kubernetes.io/name" .names.name
  "app.kubernetes.io/instance" .names.instance
  "app.kubernetes.io/component" .component) -}}
{{- end -}}
