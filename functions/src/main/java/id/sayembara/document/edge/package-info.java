/** How documents meet HTTP, storage, its events and DynamoDB. */
package id.sayembara.document.edge;
