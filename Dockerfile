# One file for both services: docker build --target command-service . | --target query-service .
FROM maven:3.9.16-eclipse-temurin-21@sha256:99e61abcff91a9b1333463bd8451fb18495d6eba9250ac66a338b518f8278320 AS build
WORKDIR /src
COPY . .
# The builder caches Maven's downloads.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -q package -Dmaven.test.skip=true
RUN for service in command-service query-service; do \
        java -Djarmode=tools -jar $service/target/$service-*-exec.jar extract --layers --destination /layers/$service && \
        mv /layers/$service/application/$service-*.jar /layers/$service/application/service.jar && \
        cp service-support/target/service-support-*.jar /layers/$service/application/health.jar; \
    done

FROM eclipse-temurin:25-jre@sha256:681c543d6f36c50f45e9b5226930a46203dcfa351d3670e9d0bdf0dabae53539 AS service
WORKDIR /debrief
# The cache holds loaded classes: a start takes half of the time. It is made for exactly this Java and these jars.
ENTRYPOINT ["java", "-XX:AOTCache=service.aot", "-XX:MaxRAMPercentage=65", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "service.jar"]

# Layers that rarely change come first, so that a new version of Debrief is a small layer.
FROM service AS command-service
COPY --from=build /layers/command-service/dependencies/ ./
COPY --from=build /layers/command-service/spring-boot-loader/ ./
COPY --from=build /layers/command-service/snapshot-dependencies/ ./
COPY --from=build /layers/command-service/application/ ./
RUN DEBRIEF_ADMIN_KEY=only-while-the-image-is-being-built java -XX:AOTCacheOutput=service.aot -Dspring.context.exit=onRefresh \
    --enable-native-access=ALL-UNNAMED -jar service.jar
USER 10001:10001
EXPOSE 8081
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m", "-cp", "health.jar", "dev.debrief.support.health.ReadinessProbe", "8081"]

FROM service AS query-service
COPY --from=build /layers/query-service/dependencies/ ./
COPY --from=build /layers/query-service/spring-boot-loader/ ./
COPY --from=build /layers/query-service/snapshot-dependencies/ ./
COPY --from=build /layers/query-service/application/ ./
RUN DEBRIEF_ADMIN_KEY=only-while-the-image-is-being-built java -XX:AOTCacheOutput=service.aot -Dspring.context.exit=onRefresh \
    --enable-native-access=ALL-UNNAMED -jar service.jar
USER 10001:10001
EXPOSE 8082
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m", "-cp", "health.jar", "dev.debrief.support.health.ReadinessProbe", "8082"]
