{{/*
Reads a chart's values into the model that every public template prints from: defaults merged, nulls gone, names
made, backends resolved, secrets shared out, and every mistake refused, whichever template is included.
In:  root, values (a copy of the chart's, with the library's defaults).
Out: the model as JSON.
*/}}
{{- define "portico.lib.model.build" -}}
{{- $environment := (.values.global | default dict).portico | default dict -}}
{{- include "portico.lib.map.prune" (dict "map" $environment) -}}
{{- $context := dict "root" .root "values" .values "environment" $environment -}}
{{- $model := include "portico.lib.model.names" $context | fromJson -}}
{{- $_ := set $context "model" $model -}}
{{- range $part := list "components" "ingresses" "routes" -}}
  {{- $_ := set $model $part (include (printf "portico.lib.model.%s" $part) $context | fromJsonArray) -}}
{{- end -}}
{{- include "portico.lib.model.ranks" $context -}}
{{- $_ := set $model "ingresses" (include "portico.lib.model.split" $context | fromJsonArray) -}}
{{- range $part := list "certificates" "middlewares" "policies" -}}
  {{- $_ := set $model $part (include (printf "portico.lib.model.%s" $part) $context | fromJsonArray) -}}
{{- end -}}
{{- include "portico.lib.model.checkNames" $context -}}
{{- toJson $model -}}
{{- end -}}
