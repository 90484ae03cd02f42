{{/*
Prints one object as a YAML document.
In:  the object.
*/}}
{{- define "portico.lib.document" -}}
---
{{ toYaml . }}
{{ end -}}
