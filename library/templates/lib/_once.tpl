{{/*
Records that a public template is included, and fails where it is included again: by another file, or by portico.all
beside a single one. Its resources would appear twice, and Helm says nothing.
In:  root, define (the public template's name), record (what the library remembers of this render).
Out: nothing; the record grows.
*/}}
{{- define "portico.lib.once" -}}
{{- $earlier := get .record.included .define -}}
{{- if $earlier -}}
  {{- include "portico.lib.fail" (dict "root" .root "message" (printf
    "%s is included twice, by %s and by %s: keep one (portico.all includes every other template)"
    .define $earlier .root.Template.Name)) -}}
{{- end -}}
{{- $_ := set .record.included .define .root.Template.Name -}}
{{- end -}}
