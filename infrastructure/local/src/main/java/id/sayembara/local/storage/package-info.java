/** Where things are kept: tables in DynamoDB Local, objects in S3Proxy, and small journals for everything else. */
package id.sayembara.local.storage;
