{{/*
The pod of a component: no service account token, no root, and nothing writable but what the component names.
In:  root, model, component.
Out: the pod's spec as JSON.
*/}}
{{- define "portico.lib.deployment.pod" -}}
{{- $component := .component -}}
{{- $security := $component.podSecurityContext | default dict -}}
{{- if lt ($component.containerPort | int) 1024 -}}
  {{- /* A safe sysctl: lets a process without root listen below 1024. */ -}}
  {{- $sysctls := append ($security.sysctls | default list) (dict "name" "net.ipv4.ip_unprivileged_port_start" "value" "0") -}}
  {{- $_ := set $security "sysctls" ($sysctls | uniq) -}}
{{- end -}}
{{- $pod := dict
  "automountServiceAccountToken" false
  "enableServiceLinks" false
  "containers" (list (include "portico.lib.deployment.container" . | fromJson))
  "volumes" (list (dict "name" "writable" "emptyDir" dict)) -}}
{{- if $security -}}
  {{- $_ := set $pod "securityContext" $security -}}
{{- end -}}
{{- if $component.imagePullSecrets -}}
  {{- $secrets := list -}}
  {{- range $component.imagePullSecrets -}}
    {{- $secrets = append $secrets (dict "name" .) -}}
  {{- end -}}
  {{- $_ := set $pod "imagePullSecrets" $secrets -}}
{{- end -}}
{{- range $field, $value := pick $component "serviceAccountName" "nodeSelector" "tolerations" "affinity" -}}
  {{- $_ := set $pod $field $value -}}
{{- end -}}
{{- toJson $pod -}}
{{- end -}}
