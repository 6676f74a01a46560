package io.careerledger.query.mentoring;

import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/** The same by somebody else's minimum-cost flow over all pairs, far too slow for a long line. */
final class LibraryAssignment {

    /** Of all values; what a mentee with nobody forgoes. */
    private static final int MOST = AssignmentProblem.inGrains(100);

    private static final int SINK = -1;

    private LibraryAssignment() {}

    /** What the best assignment is worth in sum. */
    static long worth(AssignmentProblem problem) {
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph = graph(problem);
        double forgone = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph,
                        node -> node == SINK ? -problem.mentees() : node < problem.mentees() ? 1 : 0,
                        edge -> capacity(problem, graph.getEdgeSource(edge))))
                .getCost();
        return Math.round(problem.mentees() * 100.0 * AssignmentProblem.GRAINS - forgone * AssignmentProblem.GRAINS);
    }

    private static SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph(AssignmentProblem problem) {
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        graph.addVertex(SINK);
        for (int mentor = 0; mentor < problem.mentors(); mentor++) {
            graph.addVertex(problem.mentees() + mentor);
            arc(graph, problem.mentees() + mentor, SINK, 0);
        }
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            graph.addVertex(mentee);
            arc(graph, mentee, SINK, MOST);
            for (int mentor : problem.candidates(mentee)) {
                arc(graph, mentee, problem.mentees() + mentor, MOST - problem.value(mentee, mentor));
            }
        }
        return graph;
    }

    /** In points: what the library takes for endless is 10⁹, and grains of points are exact in doubles. */
    private static void arc(
            SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph, int from, int to, int grains) {
        graph.setEdgeWeight(graph.addEdge(from, to), grains / AssignmentProblem.GRAINS);
    }

    private static int capacity(AssignmentProblem problem, int from) {
        return from < problem.mentees() ? 1 : problem.room(from - problem.mentees());
    }
}
