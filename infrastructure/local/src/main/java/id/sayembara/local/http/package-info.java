/** The HTTP API in front of the functions: routes, authorizer, throttles and events as API Gateway makes them. */
package id.sayembara.local.http;
