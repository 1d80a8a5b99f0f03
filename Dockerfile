# One file for both services: docker build --target command-service . | --target query-service .
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q package -Dmaven.test.skip=true

FROM eclipse-temurin:21-jre AS service
RUN useradd --system --no-create-home debrief
USER debrief
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75"
ENTRYPOINT ["java", "-jar", "/service.jar"]

FROM service AS command-service
COPY --from=build /src/command-service/target/*-exec.jar /service.jar
EXPOSE 8081

FROM service AS query-service
COPY --from=build /src/query-service/target/*-exec.jar /service.jar
EXPOSE 8082
