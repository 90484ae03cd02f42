{{/*
Who may call, as a peer of a policy. An empty peer would admit everybody, so it is refused.
In:  context, key, from {component, podSelector, namespaceSelector, cidr}.
Out: the peers, a list as JSON.
*/}}
{{- define "portico.lib.policy.caller" -}}
{{- $from := .from | default dict -}}
{{- $peer := dict -}}
{{- if $from.cidr -}}
  {{- $_ := set $peer "ipBlock" (dict "cidr" $from.cidr) -}}
{{- end -}}
{{- if $from.component -}}
  {{- $component := include "portico.lib.policy.target" (dict "context" .context "key" (printf "%s.component" .key) "name" $from.component) | fromJson -}}
  {{- $_ := set $peer "podSelector" (dict "matchLabels" $component.podSelector) -}}
{{- end -}}
{{- range $selector := list "podSelector" "namespaceSelector" -}}
  {{- if get $from $selector -}}
    {{- $_ := set $peer $selector (dict "matchLabels" (get $from $selector)) -}}
  {{- end -}}
{{- end -}}
{{- if or (not $peer) (and $from.cidr (gt (len $peer) 1)) (and $from.component $from.podSelector) -}}
  {{- include "portico.lib.fail" (dict "root" .context.root "message" (printf
    "%s must name one caller: component, or podSelector and namespaceSelector (labels, either or both), or cidr" .key)) -}}
{{- end -}}
{{- toJson (list $peer) -}}
{{- end -}}
