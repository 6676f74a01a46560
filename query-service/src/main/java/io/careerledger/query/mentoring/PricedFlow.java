package io.careerledger.query.mentoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The best assignment over the pairs in play, as a minimum-cost flow, with the prices that prove it.
 *
 * <p>One unit flows from each mentee to the sink, through one of her mentors or past all of them. Costs are what she
 * forgoes: nothing with the mentor who is worth most to her, all of that without any.
 */
final class PricedFlow {

    private static final int SINK = -1;

    private final AssignmentProblem problem;
    private final PairsInPlay pairs;
    private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final double[] most;
    private final double[] gains;
    private final double[] prices;
    private final Map<Integer, Integer> mentors = new TreeMap<>();

    private PricedFlow(AssignmentProblem problem, PairsInPlay pairs) {
        this.problem = problem;
        this.pairs = pairs;
        this.most = new double[problem.mentees()];
        this.gains = new double[problem.mentees()];
        this.prices = new double[problem.mentors()];
    }

    static PricedFlow of(AssignmentProblem problem, PairsInPlay pairs) {
        PricedFlow flow = new PricedFlow(problem, pairs);
        if (!pairs.isEmpty()) {
            flow.build();
            flow.solve();
        }
        return flow;
    }

    /** Whoever gets a mentor, and whom. */
    Map<Integer, Integer> mentors() {
        return mentors;
    }

    /** What the mentee gets out of it, after paying for her place: the best that the prices of pairs in play let her have. */
    double gain(int mentee) {
        return gains[mentee];
    }

    /** What a place with the mentor costs; 0 while there is room. */
    double price(int mentor) {
        return prices[mentor];
    }

    private void build() {
        graph.addVertex(SINK);
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            int[] choice = pairs.of(mentee);
            if (choice.length > 0) {
                double[] values = new double[choice.length];
                for (int index = 0; index < choice.length; index++) {
                    values[index] = problem.value(mentee, choice[index]);
                }
                connect(mentee, choice, values);
            }
        }
    }

    private void connect(int mentee, int[] choice, double[] values) {
        most[mentee] = Arrays.stream(values).max().orElse(0);
        graph.addVertex(mentee);
        arc(mentee, SINK, most[mentee]);
        for (int index = 0; index < choice.length; index++) {
            int vertex = vertex(choice[index]);
            if (graph.addVertex(vertex)) {
                arc(vertex, SINK, 0);
            }
            arc(mentee, vertex, most[mentee] - values[index]);
        }
    }

    private void arc(int from, int to, double cost) {
        graph.setEdgeWeight(graph.addEdge(from, to), cost);
    }

    private void solve() {
        int mentees = (int) Arrays.stream(most).filter(value -> value > 0).count();
        CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge> algorithm = new CapacityScalingMinimumCostFlow<>();
        Map<DefaultWeightedEdge, Double> flow = algorithm
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph, vertex -> supply(vertex, mentees), edge -> capacity(graph.getEdgeSource(edge))))
                .getFlowMap();
        flow.forEach((edge, units) -> {
            int from = graph.getEdgeSource(edge);
            int to = graph.getEdgeTarget(edge);
            if (units > 0 && isMentee(from) && to != SINK) {
                mentors.put(from, to - problem.mentees());
            }
        });
        price(algorithm.getDualSolution());
    }

    /** Potentials below nothing only say that nobody wants the place: they may be raised to nothing. */
    private void price(Map<Integer, Double> potentials) {
        double atSink = potentials.getOrDefault(SINK, 0.0);
        for (int mentor = 0; mentor < prices.length; mentor++) {
            prices[mentor] = Math.max(0, potentials.getOrDefault(vertex(mentor), atSink) - atSink);
        }
        for (int mentee = 0; mentee < gains.length; mentee++) {
            for (int mentor : pairs.of(mentee)) {
                gains[mentee] = Math.max(gains[mentee], problem.value(mentee, mentor) - prices[mentor]);
            }
        }
    }

    /** Mentors with room, the cheapest first. */
    int[] cheapestFirst() {
        return IntStream.range(0, prices.length)
                .filter(mentor -> problem.room(mentor) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(this::price))
                .mapToInt(mentor -> mentor)
                .toArray();
    }

    private int supply(int vertex, int mentees) {
        return vertex == SINK ? -mentees : isMentee(vertex) ? 1 : 0;
    }

    private int capacity(int from) {
        return isMentee(from) ? 1 : problem.room(from - problem.mentees());
    }

    private boolean isMentee(int vertex) {
        return vertex < problem.mentees();
    }

    private int vertex(int mentor) {
        return problem.mentees() + mentor;
    }
}
