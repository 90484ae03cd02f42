{{/*
A component that a policy names.
In:  context, key, name (may be absent).
Out: the component as JSON.
*/}}
{{- define "portico.lib.policy.component" -}}
{{- $name := .name | default "" -}}
{{- $found := dict -}}
{{- $names := list -}}
{{- range .context.model.components -}}
  {{- $names = append $names .name -}}
  {{- if eq .name $name -}}{{- $found = . -}}{{- end -}}
{{- end -}}
{{- if not $found -}}
  {{- include "portico.lib.fail" (dict "root" .context.root "message" (printf
    "%s is %q, which is not among portico.components (%s): name one of them" .key $name (empty $names | ternary "it is empty" (join ", " $names)))) -}}
{{- end -}}
{{- toJson $found -}}
{{- end -}}
