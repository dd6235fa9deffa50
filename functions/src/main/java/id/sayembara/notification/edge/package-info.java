/** How notification meets its queue, DynamoDB and SES. */
package id.sayembara.notification.edge;
