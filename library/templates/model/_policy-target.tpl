{{/*
The pods that a policy names: a component's, or those behind a foreign Service that a route leads to.
In:  context, key, name (may be absent).
Out: {name, component, podSelector, podPort} as JSON.
*/}}
{{- define "portico.lib.policy.target" -}}
{{- $name := .name | default "" -}}
{{- $found := dict -}}
{{- $names := list -}}
{{- range .context.model.components -}}
  {{- $names = append $names .name -}}
  {{- if eq .name $name -}}
    {{- $found = dict "name" $name "component" $name "podSelector" .selector "podPort" .containerPort -}}
  {{- end -}}
{{- end -}}
{{- range concat .context.model.ingresses .context.model.routes -}}
  {{- range .paths -}}
    {{- range .backends -}}
      {{- if and (eq .type "service") .podSelector .podPort -}}
        {{- $names = append $names .name -}}
        {{- if and (eq .name $name) (not $found) -}}
          {{- $found = dict "name" $name "component" "" "podSelector" .podSelector "podPort" .podPort -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- if not $found -}}
  {{- include "portico.lib.fail" (dict "root" .context.root "message" (printf
    "%s is %q, which is neither among portico.components nor a service with podSelector and podPort (%s): name one of them"
    .key $name (empty $names | ternary "there is none" (join ", " (uniq $names))))) -}}
{{- end -}}
{{- toJson $found -}}
{{- end -}}
