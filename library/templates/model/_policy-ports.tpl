{{/*
Pod ports as a policy writes them. A policy sees pod ports, never those of a Service (traefik: NetworkPolicy).
In:  a list of numbers.
Out: a list of {protocol, port} as JSON, by number.
*/}}
{{- define "portico.lib.policy.ports" -}}
{{- $byText := dict -}}
{{- range . -}}
  {{- $_ := set $byText (printf "%05d" (int .)) (int .) -}}
{{- end -}}
{{- $ports := list -}}
{{- range $text, $port := $byText -}}
  {{- $ports = append $ports (dict "protocol" "TCP" "port" $port) -}}
{{- end -}}
{{- toJson $ports -}}
{{- end -}}
