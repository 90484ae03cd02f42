{{/*
The TLS secret of an object: the one that is named, <fullname>-tls for the chart's host, the secret of an earlier
object with the same hosts, or <fullname>-<name>-tls.
In:  context, object, owners {byHosts, byName} (both filled as names are given).
Out: the name.
*/}}
{{- define "portico.lib.secret.name" -}}
{{- $model := .context.model -}}
{{- $object := .object -}}
{{- $hosts := toJson ($object.hosts | sortAlpha) -}}
{{- $known := get .owners.byHosts $hosts -}}
{{- if $object.settings.tls.secretName -}}
  {{- $object.settings.tls.secretName -}}
{{- else if $known -}}
  {{- $known -}}
{{- else -}}
  {{- $own := and $model.host (ne $hosts (toJson (list $model.host))) -}}
  {{- $middle := $object.name -}}
  {{- if and $own (not $middle) -}}
    {{- $middle = $object.kind -}}
  {{- end -}}
  {{- if and $model.host (not $own) -}}
    {{- $middle = "" -}}
  {{- end -}}
  {{- $name := include "portico.lib.name.join" (list $model.fullname $middle "tls") -}}
  {{- if hasKey .owners.byName $name -}}
    {{- $name = include "portico.lib.name.join" (list $model.fullname $middle $object.kind "tls") -}}
  {{- end -}}
  {{- $_ := set .owners.byHosts $hosts $name -}}
  {{- $_ := set .owners.byName $name true -}}
  {{- $name -}}
{{- end -}}
{{- end -}}
