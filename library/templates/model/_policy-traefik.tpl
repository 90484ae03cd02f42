{{/*
Traefik's pods as a peer of a policy. Both selectors stand in one list item: as two items they would mean "or".
In:  the context.
Out: the peers, a list as JSON.
*/}}
{{- define "portico.lib.policy.traefik" -}}
{{- $traefik := .model.traefik -}}
{{- if not (and $traefik.namespace $traefik.podLabels) -}}
  {{- include "portico.lib.fail" (dict "root" .root "message"
    "global.portico.traefik does not say where Traefik's pods are, and a policy must: set namespace and podLabels") -}}
{{- end -}}
{{- toJson (list (dict
  "namespaceSelector" (dict "matchLabels" (dict "kubernetes.io/metadata.name" $traefik.namespace))
  "podSelector" (dict "matchLabels" $traefik.podLabels))) -}}
{{- end -}}
