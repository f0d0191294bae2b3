{{- /* Only what Go's own template engine has, so that a test can render it without helm. */ -}}
{{- define "byline.environment" }}
            - { name: BYLINE_ORIGIN, value: {{ printf "%q" .Values.origin }} }
            - { name: BYLINE_TRUST_PROXY, value: "1" }
{{- range $name, $value := .Values.env }}
            - { name: {{ $name }}, value: {{ printf "%q" $value }} }
{{- end }}
{{- end }}
{{- define "byline.security" }}
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            runAsNonRoot: true
            capabilities: { drop: [ALL] }
{{- end }}
{{- define "byline.pod" }}
      automountServiceAccountToken: false
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        runAsGroup: 10001
        fsGroup: 10001
        seccompProfile: { type: RuntimeDefault }
{{- end }}
