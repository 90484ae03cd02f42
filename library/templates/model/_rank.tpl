{{/*
Settles one pair of overlapping claims, or fails.
In:  context, host, narrow, wide: {entry, path} where wide matches all that narrow does.
Out: nothing; may set priority and separate on the narrow path.
*/}}
{{- define "portico.lib.model.rank" -}}
{{- $narrow := .narrow.path -}}
{{- $wide := .wide.path -}}
{{- $narrowPath := $narrow.path | default "/" -}}
{{- $widePath := $wide.path | default "/" -}}
{{- $where := printf "%s and %s" $narrow.key $wide.key -}}
{{- if and (eq $narrowPath $widePath) (eq $narrow.pathType $wide.pathType) -}}
  {{- include "portico.lib.fail" (dict "root" .context.root "message" (printf
    "%s both claim host %s, path %s: give one of them another host or path, or switch it off with enabled: false"
    $where .host $narrowPath)) -}}
{{- end -}}
{{- if and (eq $narrow.pathType "Exact") (not $narrow.ranked) -}}
  {{- $exact := ((.context.values.defaults | default dict).exactPath | default dict).priority -}}
  {{- if $exact -}}
    {{- $_ := set $narrow "priority" $exact -}}
    {{- $_ := set $narrow "ranked" true -}}
    {{- $_ := set $narrow "separate" (ne $narrow.name "") -}}
  {{- end -}}
{{- end -}}
{{- $effective := list -}}
{{- range $claim := list .narrow .wide -}}
  {{- $hosts := eq $claim.entry.kind "route" | ternary $claim.entry.hosts (list $.host) -}}
  {{- $rule := include "portico.lib.rule.write" (dict "hosts" $hosts "path" $claim.path.path "pathType" $claim.path.pathType) -}}
  {{- $effective = append $effective ($claim.path.priority | default (len $rule) | int64) -}}
{{- end -}}
{{- $mine := index $effective 0 -}}
{{- $other := index $effective 1 -}}
{{- if eq $mine $other -}}
  {{- include "portico.lib.fail" (dict "root" .context.root "message" (printf
    "%s overlap on host %s (paths %s and %s) with the same priority %d, and Traefik then picks at random: give %s a higher priority"
    $where .host $narrowPath $widePath $mine $narrow.key)) -}}
{{- else if lt $mine $other -}}
  {{- include "portico.lib.fail" (dict "root" .context.root "message" (printf
    "%s (path %s, priority %d) is never reached, as %s (path %s) takes all of its requests with priority %d on host %s: give %s a higher priority"
    $narrow.key $narrowPath $mine $wide.key $widePath $other .host $narrow.key)) -}}
{{- end -}}
{{- end -}}
