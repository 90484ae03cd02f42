{{/*
Fails where two entries would give one resource name, as Kubernetes would keep only one of them.
In:  the context, with a complete model.
Out: nothing.
*/}}
{{- define "portico.lib.model.checkNames" -}}
{{- $root := .root -}}
{{- range $kind, $objects := dict "Ingress" .model.ingresses "IngressRoute" .model.routes "Service" .model.components "NetworkPolicy" .model.policies -}}
  {{- $owners := dict -}}
  {{- range $object := $objects -}}
    {{- $earlier := get $owners $object.resource -}}
    {{- if $earlier -}}
      {{- include "portico.lib.fail" (dict "root" $root "message" (printf
        "%s and %s would both be called %s %s: rename one of them" $earlier $object.key $kind $object.resource)) -}}
    {{- end -}}
    {{- $_ := set $owners $object.resource $object.key -}}
  {{- end -}}
{{- end -}}
{{- end -}}
