{{/*
Annotations of an entry that would fight with a value of their own, or that nothing reads where they stand
(traefik: annotations, wrong place).
In:  root, entry (with rendered annotations).
Out: nothing.
*/}}
{{- define "portico.lib.annotations.validate" -}}
{{- $prefix := "traefik.ingress.kubernetes.io/" -}}
{{- $values := dict
  "traefik.ingress.kubernetes.io/router.entrypoints" "entryPoints"
  "traefik.ingress.kubernetes.io/router.priority" "priority"
  "traefik.ingress.kubernetes.io/router.middlewares" "middlewares"
  "traefik.ingress.kubernetes.io/router.tls" "tls.enabled"
  "cert-manager.io/cluster-issuer" "tls.clusterIssuer"
  "cert-manager.io/issuer" "tls.issuer"
  "kubernetes.io/ingress.class" "ingressClassName" -}}
{{- range $name, $text := .entry.annotations -}}
  {{- $place := printf "%s.annotations holds %s" $.entry.key $name -}}
  {{- $message := "" -}}
  {{- if hasKey $values $name -}}
    {{- $message = printf "%s, which the library writes: set %s.%s" $place $.entry.key (get $values $name) -}}
  {{- else if hasPrefix (printf "%sservice." $prefix) $name -}}
    {{- $message = printf "%s, which Traefik reads from a Service only: set sticky or scheme of the component" $place -}}
  {{- else if and (eq $.entry.kind "route") (hasPrefix (printf "%srouter." $prefix) $name) -}}
    {{- $message = printf "%s, which Traefik reads from an Ingress only: use the fields of the IngressRoute" $place -}}
  {{- end -}}
  {{- if $message -}}
    {{- include "portico.lib.fail" (dict "root" $.root "message" $message) -}}
  {{- end -}}
{{- end -}}
{{- end -}}
