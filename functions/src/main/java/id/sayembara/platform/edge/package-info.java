/** How the platform's rules meet HTTP, DynamoDB and the event stream. */
package id.sayembara.platform.edge;
