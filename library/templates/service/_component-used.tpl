{{/*
Tells whether one of the entries leads to a component.
In:  component, entries.
Out: "yes" or nothing.
*/}}
{{- define "portico.lib.component.used" -}}
{{- $used := "" -}}
{{- range .entries -}}
  {{- range .paths -}}
    {{- range .backends -}}
      {{- if eq (toString .component) $.component.name -}}{{- $used = "yes" -}}{{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- $used -}}
{{- end -}}
