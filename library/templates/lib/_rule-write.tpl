{{/*
Writes a rule of Traefik's v3 syntax from hosts and a path.
In:  hosts (list), path (may be empty), pathType (Prefix or Exact).
Out: the rule.
*/}}
{{- define "portico.lib.rule.write" -}}
{{- $hosts := list -}}
{{- range .hosts -}}
  {{- $hosts = append $hosts (printf "Host(`%s`)" .) -}}
{{- end -}}
{{- $rule := join " || " $hosts -}}
{{- if and (gt (len $hosts) 1) .path -}}
  {{- $rule = printf "(%s)" $rule -}}
{{- end -}}
{{- $matcher := eq .pathType "Exact" | ternary "Path" "PathPrefix" -}}
{{- if .path -}}
  {{- $rule = printf "%s && %s(`%s`)" $rule $matcher .path -}}
{{- end -}}
{{- $rule -}}
{{- end -}}
