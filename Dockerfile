# One file for both services: docker build --target command-service . | --target query-service .
FROM maven:3.9.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -q package -pl command-service,query-service -am -Dmaven.test.skip=true \
 && javac -d /health compose/Ready.java \
 && for service in command-service query-service; do \
      java -Djarmode=tools -jar $service/target/*-exec.jar extract --destination /$service --application-filename service.jar; \
    done

FROM eclipse-temurin:21.0.5_11-jre AS service
RUN useradd --system --no-create-home --uid 10001 debrief
COPY --from=build /health /service
USER 10001
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
ENTRYPOINT ["java", "-jar", "/service/service.jar"]

FROM service AS command-service
COPY --from=build /command-service /service
ENV DEBRIEF_PORT=8081
EXPOSE 8081

FROM service AS query-service
COPY --from=build /query-service /service
ENV DEBRIEF_PORT=8082
EXPOSE 8082
