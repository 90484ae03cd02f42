{{/*
The writable paths of a container, /tmp always among them: folders of one empty volume, as the root file system is
read-only.
In:  a component.
Out: a list as JSON.
*/}}
{{- define "portico.lib.deployment.mounts" -}}
{{- $mounts := list -}}
{{- range concat (list "/tmp") (.writable | default list) | uniq | sortAlpha -}}
  {{- $mounts = append $mounts (dict "name" "writable" "mountPath" . "subPath" (. | trimAll "/" | replace "/" "-")) -}}
{{- end -}}
{{- toJson $mounts -}}
{{- end -}}
