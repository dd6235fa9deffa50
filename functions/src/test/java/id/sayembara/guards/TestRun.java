package id.sayembara.guards;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs the named test classes and ends with 0 if all pass, 1 if one fails, 2 if none ran. */
final class TestRun {
    private TestRun() {}

    public static void main(String[] classes) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .configurationParameter("jqwik.database", "target/guards-jqwik-database");
        for (String name : classes) {
            request.selectors(DiscoverySelectors.selectClass(name));
        }
        LauncherDiscoveryRequest chosen = request.build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(chosen, listener);
        TestExecutionSummary summary = listener.getSummary();
        System.out.println(summary.getTestsFoundCount() + " tests, " + summary.getTotalFailureCount() + " failures");
        if (summary.getTotalFailureCount() > 0) {
            System.exit(1);
        }
        // a failed container (a class that does not start) is a failure above; nothing run at all is no verdict
        System.exit(summary.getTestsSucceededCount() == 0 ? 2 : 0);
    }
}
