{{/* The name of one of the three parts: (dict "root" $ "part" "proxy"). Names in Kubernetes have at most 63 characters. */}}
{{- define "debrief.name" -}}
{{ .root.Release.Name | trunc 40 | trimSuffix "-" }}-{{ .part }}
{{- end }}

{{- define "debrief.selector" -}}
app.kubernetes.io/name: debrief
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .part }}
{{- end }}

{{- define "debrief.metadata" -}}
name: {{ include "debrief.name" . }}
labels:
  {{- include "debrief.selector" . | nindent 2 }}
  app.kubernetes.io/managed-by: {{ .root.Release.Service }}
  helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{/* One node is added before one is removed. */}}
{{- define "debrief.rollout" -}}
replicas: {{ .values.replicas }}
strategy:
  type: RollingUpdate
  rollingUpdate: {maxUnavailable: 0, maxSurge: 1}
selector:
  matchLabels:
    {{- include "debrief.selector" . | nindent 4 }}
{{- end }}

{{- define "debrief.pod" -}}
serviceAccountName: {{ include "debrief.name" (dict "root" .root "part" "nodes") }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .root.Values.imagePullSecrets }}
imagePullSecrets: {{ toJson . }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  seccompProfile: {type: RuntimeDefault}
topologySpreadConstraints:
  {{- range list "kubernetes.io/hostname" "topology.kubernetes.io/zone" }}
  - topologyKey: {{ . }}
    maxSkew: 1
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "debrief.selector" $ | nindent 8 }}
  {{- end }}
{{- end }}

{{- define "debrief.container" -}}
resources: {{ toJson .values.resources }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
# The proxy learns within this time that the node is leaving. Until then the node answers as before.
lifecycle:
  preStop: {exec: {command: [sleep, "10"]}}
{{- end }}

{{- define "debrief.budget" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "debrief.metadata" . | nindent 2 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      {{- include "debrief.selector" . | nindent 6 }}
{{- end }}

{{/* The shipped configuration with the names of this cluster. */}}
{{- define "debrief.nginx" -}}
{{- $resolver := .Values.proxy.resolver | default (printf "kube-dns.kube-system.svc.%s" .Values.clusterDomain) }}
{{- $configuration := .Files.Get "nginx.conf" | replace "Docker's DNS" "The DNS of the cluster" | replace "127.0.0.11" $resolver }}
{{- range list "command-service" "query-service" }}
{{- $address := printf "%s.%s.svc.%s" (include "debrief.name" (dict "root" $ "part" .)) $.Release.Namespace $.Values.clusterDomain }}
{{- $configuration = replace (printf "%s:" .) (printf "%s:" $address) $configuration }}
{{- end }}
{{- $configuration | replace "worker_processes auto" "worker_processes 2" }}
{{- end }}
