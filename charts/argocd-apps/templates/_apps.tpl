{{/*
The Applications that are switched on, with everybody's settings under each one's own.
In:  the chart's context.
Out: {name: {namespace, targetRevision, valueFiles}} as JSON; an empty map where the chart is switched off.
*/}}
{{- define "argocd-apps.apps" -}}
{{- $root := . -}}
{{- $apps := dict -}}
{{- if ne (toString .Values.enabled) "false" -}}
  {{- range $name, $app := .Values.apps -}}
    {{- if and (kindIs "map" $app) (ne (toString (get $app "enabled")) "false") -}}
      {{- $files := list -}}
      {{- range kindIs "slice" $app.valueFiles | ternary $app.valueFiles ($root.Values.valueFiles | default list) -}}
        {{- $files = append $files (tpl . (dict "app" $name "Template" $root.Template)) -}}
      {{- end -}}
      {{- $_ := set $apps $name (dict
        "namespace" $app.namespace
        "targetRevision" ($app.targetRevision | default $root.Values.targetRevision)
        "valueFiles" $files) -}}
    {{- end -}}
  {{- end -}}
  {{- include "argocd-apps.validate" (dict "root" . "apps" $apps) -}}
{{- end -}}
{{- toJson $apps -}}
{{- end -}}
